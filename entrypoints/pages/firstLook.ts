/**
 * Before the first paint: the theme and language last chosen (look.ts remembers them), so that
 * nothing flashes; and whether this is a card in a tab, which may be narrow, rather than a popup.
 */
export function firstLook(): void {
  const root = document.documentElement;
  if (/[?&]community=/.test(location.search)) root.dataset.tab = '';
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('look') || '{}');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const lang = language || (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en');
    if (root.lang !== lang) root.lang = lang;
  } catch {}
}
