/** What was shown last, kept in this browser. It is read before the app is loaded, so this file imports nothing. */

const categoryKey = 'rollcall.category';

/** The category to open when the address names none: the last used one. */
export function rememberedCategory(): string | null {
  return localStorage.getItem(categoryKey);
}

export function rememberCategory(category: string) {
  localStorage.setItem(categoryKey, category);
}

const prefix = 'rollcall.lastSeen ';

type Seen = { build: string; search: string; html: string };

/**
 * Shows what the page showed last, before the code of the app is loaded. It is inert until the app replaces it. Only
 * the same build has the right styles for it. Says whether there was anything to show.
 */
export function showLastSeen(root: HTMLElement): boolean {
  const seen = stored(pathToOpen());
  if (seen?.build !== build() || seen.search !== location.search) return false;
  document.documentElement.dataset.mantineColorScheme = colorScheme();
  const picture = document.createElement('div');
  picture.inert = true;
  picture.ariaHidden = 'true';
  picture.style.display = 'contents';
  picture.innerHTML = seen.html;
  root.replaceChildren(picture);
  return true;
}

/**
 * Stores what the page shows when it is left or hidden, and once when it is idle, in case it is killed. If the page
 * failed to load, what was stored before is deleted. Returns what stops it.
 */
export function keepLastSeen(root: HTMLElement): () => void {
  const keep = () => {
    if (isWorthKeeping(root)) store(location.pathname, root.innerHTML);
    else if (root.querySelector('[role="alert"]')) localStorage.removeItem(prefix + location.pathname);
  };
  const look = () => document.hidden && keep();
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', look);
  const idle = setTimeout(() => (window.requestIdleCallback ?? setTimeout)(keep), 1500);
  return () => {
    window.removeEventListener('pagehide', keep);
    document.removeEventListener('visibilitychange', look);
    clearTimeout(idle);
  };
}

/** A list, or what says so of itself, scrolled to its top, where the app starts, with nothing loading or failed. */
function isWorthKeeping(root: HTMLElement) {
  if (root.querySelector('[inert], [aria-busy="true"], [role="alert"]')) return false;
  const worthy = [...root.querySelectorAll('[role="grid"], [data-last-seen]')];
  return worthy.length > 0 && worthy.every(({ scrollTop }) => scrollTop === 0);
}

/** `/` leads to the products of the last used category. */
function pathToOpen() {
  const category = rememberedCategory();
  return location.pathname === '/' && category ? `/studio/${category}/products` : location.pathname;
}

/** The same value as the theme's provider will set. */
function colorScheme() {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** File names contain a hash of their content, so they identify the build. */
const build = () =>
  [...document.querySelectorAll('link[rel="stylesheet"], script[src]')]
    .map((file) => file.getAttribute('href') ?? file.getAttribute('src'))
    .join(' ');

function store(path: string, html: string) {
  const seen: Seen = { build: build(), search: location.search, html };
  try {
    localStorage.setItem(prefix + path, JSON.stringify(seen));
  } catch {
    // The storage is full: these are dropped first.
    forgetLastSeen();
  }
}

/** The next person at this browser shall not see it. */
export function forgetLastSeen() {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .forEach((key) => localStorage.removeItem(key));
}

function stored(path: string): Seen | undefined {
  try {
    return JSON.parse(localStorage.getItem(prefix + path) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
