// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { OwnCheckins } from '../../../components/ledger/OwnCheckins.tsx';
import { show } from '../render.tsx';
import { NOW } from '../sample.ts';

const seen = { via: 'response', endpoint: 'checkins', seenAt: NOW - 3_600_000 } as const;

describe('own check-ins', () => {
  it('says what the site said, with its source and time', () => {
    const facts = {
      viewerCheckins: { value: 2, ...seen },
      viewerCheckinDays: { value: 37, ...seen },
    };
    const { container } = show(<OwnCheckins facts={facts} now={NOW} />);
    expect(container.textContent).toContain('正在参加的打卡：2 个');
    expect(container.textContent).toContain('你打了 37 天');
    expect(container.textContent?.match(/1 小时前/g)).toHaveLength(2);
  });

  it('says nothing where nothing was seen', () => {
    expect(show(<OwnCheckins facts={{}} now={NOW} />).container.textContent).toBe('');
    expect(show(<OwnCheckins facts={undefined} now={NOW} />).container.textContent).toBe('');
  });
});
