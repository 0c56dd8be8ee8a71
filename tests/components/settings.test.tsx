// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import { Stored } from '../../components/settings/Stored.tsx';
import { Empty, Failed, Skeleton } from '../../components/states/States.tsx';
import { defaultSettings } from '../../utils/settings.ts';
import { show } from './render.tsx';

describe('settings', () => {
  it.each([
    ['English', { language: 'en' }],
    ['中文', { language: 'zh-CN' }],
    ['深色', { theme: 'dark' }],
  ])('choosing %s is sent at once', async (name, patch) => {
    const onSettings = vi.fn();
    show(<SettingsForm settings={defaultSettings()} onSettings={onSettings} />);
    await userEvent.click(screen.getByRole('radio', { name }));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith(patch);
  });

  it('turns the badge off', async () => {
    const onSettings = vi.fn();
    show(<SettingsForm settings={defaultSettings()} onSettings={onSettings} />);
    await userEvent.click(screen.getByRole('checkbox', { name: /工具栏/ }));
    expect(onSettings).toHaveBeenCalledExactlyOnceWith({ badge: false });
  });

  it('changes language while open', async () => {
    const { i18n } = show(<SettingsForm settings={defaultSettings()} onSettings={() => {}} />);
    await i18n.changeLanguage('en');
    expect(await screen.findByRole('group', { name: 'Language' })).toBeTruthy();
  });
});

describe('what is stored', () => {
  const counts = { communities: 2, topics: 12_345, changes: 7, sightings: 0, markDays: 9 };
  const stored = () => {
    const onDeleteAll = vi.fn();
    show(<Stored counts={counts} onDeleteAll={onDeleteAll} />);
    return { onDeleteAll };
  };

  it('counts', () => {
    stored();
    expect(screen.getByText('1.23 万')).toBeTruthy();
  });

  it('asks before deleting everything; Escape and "not now" go back', async () => {
    const { onDeleteAll } = stored();
    await userEvent.click(screen.getByRole('button', { name: '全部删除' }));
    const dialog = screen.getByRole('alertdialog');
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: '先不' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onDeleteAll).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '全部删除' }));
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: '全部删除' }),
    );
    expect(onDeleteAll).toHaveBeenCalledOnce();
  });
});

describe('in place of a card', () => {
  it.each(['noPlanets', 'notPlanet', 'notRead', 'notSeen'] as const)('%s says what to do', (id) => {
    show(<Empty id={id} />);
    expect(screen.getByRole('heading').textContent).not.toContain('state.');
  });

  it('failed: the reason in words, and another try', async () => {
    const onRetry = vi.fn();
    show(<Failed reason="storage-broken" onRetry={onRetry} />);
    expect(screen.getByRole('alert').textContent).toContain('记录打不开或写不进去');
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('loading is told to readers of screens', () => {
    const { container } = show(<Skeleton />);
    expect(container.querySelector('[aria-busy="true"]')).toBeTruthy();
  });
});
