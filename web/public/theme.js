// Sets the kept choice of light or dark before the first paint. A file of its own because inline scripts are not allowed.
try {
  const theme = localStorage.getItem('stepwell.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's choice stands.
}
