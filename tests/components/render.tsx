/** Renders as the pages do: with the bundled texts, in one of the two languages. */
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, vi } from 'vitest';
import type { CardActions, CardView } from '../../components/scorecard/view.ts';
import { viewOf } from '../../entrypoints/pages/viewOf.ts';
import type { CommunityRow } from '../../storage/rows.ts';
import type { Language } from '../../utils/format.ts';
import { startI18n } from '../../utils/i18n.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { NOW } from './sample.ts';

afterEach(cleanup);

export function show(ui: ReactNode, language: Language = 'zh-CN') {
  const i18n = startI18n(language);
  const wrap = (node: ReactNode) => <I18nextProvider i18n={i18n}>{node}</I18nextProvider>;
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
