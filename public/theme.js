// Runs before the first paint: the theme and language last chosen, so that nothing flashes; and
// whether this is a card in a tab, which may be narrow, rather than a popup.
(() => {
  if (/[?&]community=/.test(location.search)) document.documentElement.dataset.tab = '';
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('look') || '{}');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    document.documentElement.lang =
      language || (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en');
  } catch {}
})();
