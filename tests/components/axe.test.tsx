// @vitest-environment jsdom
// Colour contrast needs a real browser and is checked there.

import { act } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { Corrections } from '../../components/corrections/Corrections.tsx';
import { PlanetList } from '../../components/planets/PlanetList.tsx';
import { PlanetTable } from '../../components/planets/PlanetTable.tsx';
import { TopicWeeksPlot } from '../../components/plots/TopicWeeksPlot.tsx';
import { Scorecard } from '../../components/scorecard/Scorecard.tsx';
import { Promises } from '../../components/settings/Promises.tsx';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { Stored } from '../../components/settings/Stored.tsx';
import { Empty, Failed, Skeleton } from '../../components/states/States.tsx';
import { planetsOf } from '../../entrypoints/pages/viewOf.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cardView, show, spies } from './render.tsx';
import { lively, NOW, planets } from './sample.ts';

const settings = defaultSettings();
const rows = planetsOf(planets, settings, NOW);
const none = () => {};

const PIECES: [string, ReactNode][] = [
  ...planets.map((row): [string, ReactNode] => [
    `card ${row.key}`,
    <Scorecard
      key={row.key}
      view={cardView(row)}
      settings={settings}
      actions={spies()}
      now={NOW}
    />,
  ]),
  [
    'corrections',
    <Corrections
      key="c"
      readings={lively.readings}
      facts={resolveFacts(lively.readings)}
      onType={none}
      onRelease={none}
    />,
  ],
  ['list', <PlanetList key="l" planets={rows} now={NOW} onOpen={none} />],
  ['table', <PlanetTable key="t" planets={rows} now={NOW} hrefOf={(k) => `#${k}`} />],
  ['weeks', <TopicWeeksPlot key="w" weeks={lively.measures?.weeks ?? []} ownerKnown now={NOW} />],
  ['settings', <SettingsForm key="s" settings={settings} onSettings={none} />],
  ['stored', <Stored key="d" counts={undefined} onDeleteAll={none} />],
  ['empty', <Empty key="e" id="noPlanets" />],
  ['failed', <Failed key="f" reason="gone" onRetry={none} />],
  ['skeleton', <Skeleton key="k" />],
  ['promises', <Promises key="p" />],
];

async function violations(node: Element) {
  const found = await axe.run(node, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
}

describe.each(['zh-CN', 'en'] as const)('axe, %s', (language) => {
  it.each(PIECES)('%s', async (_name, piece) => {
    const { container } = show(piece, language);
    await act(async () => {
      for (const button of container.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) {
        button.click();
      }
    });
    expect(await violations(container)).toEqual([]);
  });
});

it('finds what is wrong', async () => {
  const { container } = show(<input type="text" />);
  expect((await violations(container)).join()).toContain('label:');
});
