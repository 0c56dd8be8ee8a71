/** Puts a page's app into the frame that its HTML already shows. */
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '../../components/i18n.tsx';
import { I18n } from '../../utils/i18n.ts';
import { firstLanguage } from './look.ts';

export function mount(app: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in the page');
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={new I18n(firstLanguage())}>{app}</I18nProvider>
    </StrictMode>,
  );
}
