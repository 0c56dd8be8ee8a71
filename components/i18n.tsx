/** The texts of a page, handed down; who uses them is rendered anew in another language. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { I18n } from '../utils/i18n.ts';

const Context = createContext<I18n | undefined>(undefined);

export function I18nProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  return <Context value={i18n}>{children}</Context>;
}

export function useI18n(): I18n {
  const i18n = useContext(Context);
  if (!i18n) throw new Error('no texts above this component');
  useSyncExternalStore(
    (listener) => i18n.onChange(listener),
    () => i18n.language,
  );
  return i18n;
}
