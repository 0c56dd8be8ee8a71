// Runs before the first paint: the theme and language last chosen, so that nothing flashes.
(() => {
  try {
    const { theme, language } = JSON.parse(localStorage.getItem('look') || '{}');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    document.documentElement.lang =
      language || (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en');
  } catch {}
})();
