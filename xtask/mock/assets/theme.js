// The theme: the system's unless the toggle sets another. Runs before the first paint, in the page and in the reference.
'use strict';

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const themes = ['system', 'light', 'dark'];

function chosenTheme() {
  const stored = localStorage.getItem('mock-theme');
  return themes.includes(stored) ? stored : 'system';
}

function isDark() {
  const theme = chosenTheme();
  return theme === 'dark' || (theme === 'system' && systemDark.matches);
}

// `apply` is called now, when the system changes, and when another frame of this page stores another theme.
function followTheme(apply) {
  apply();
  systemDark.addEventListener('change', apply);
  addEventListener('storage', apply);
}

followTheme(() => {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
});
