// Puts the stored or the computer's theme onto the page before it is first painted; `src/app/theme.ts` takes over from there.
(() => {
  let theme = 'system';
  try {
    theme = localStorage.getItem('lodestone-theme') ?? theme;
  } catch {
    // Storage is refused: the computer's theme it is.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
