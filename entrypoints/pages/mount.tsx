/** Puts a page's app into the frame that its HTML already shows. */
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { startI18n } from '../../utils/i18n.ts';
import { firstLanguage } from './look.ts';

export function mount(app: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in the page');
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={startI18n(firstLanguage())}>{app}</I18nextProvider>
    </StrictMode>,
  );
}
