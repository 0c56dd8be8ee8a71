/** Renders as the pages do: with the bundled texts, in one of the two languages. */
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { I18nProvider } from '../../components/i18n.tsx';
import type { CardActions, CardView } from '../../components/scorecard/view.ts';
import { viewOf } from '../../entrypoints/pages/viewOf.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import type { Language } from '../../utils/format.ts';
import { I18n } from '../../utils/i18n.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { NOW } from './sample.ts';

afterEach(cleanup);

export function show(ui: ReactNode, language: Language = 'zh-CN') {
  const i18n = new I18n(language);
  const wrap = (node: ReactNode) => <I18nProvider i18n={i18n}>{node}</I18nProvider>;
  const shown = render(wrap(ui));
  return { ...shown, i18n, again: (node: ReactNode) => shown.rerender(wrap(node)) };
}

export function cardView(row: CommunityRow): CardView {
  return viewOf(row, defaultSettings(), NOW);
}

export function spies() {
  return {
    onType: vi.fn<CardActions['onType']>(),
    onRelease: vi.fn<CardActions['onRelease']>(),
    onSettings: vi.fn<CardActions['onSettings']>(),
    onCopy: vi.fn<CardActions['onCopy']>(async () => true),
  };
}
