/** What was looked at last, kept on this machine. The start of the page reads it first, so nothing may be imported here. */

const categoryKey = 'rollcall.category';

/** The category to open when the address names none: the one seen last, if it is still there. */
export function rememberedCategory(): string | null {
  return localStorage.getItem(categoryKey);
}

export function rememberCategory(category: string) {
  localStorage.setItem(categoryKey, category);
}

const prefix = 'rollcall.lastSeen ';

type Seen = { build: string; search: string; html: string };

/**
 * Paints what the page showed last before the code of the app is even read. It can be looked at, not touched, until the
 * app puts the page itself in its place. Only the same build knows what its classes look like. Says whether there was any.
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
 * Keeps it when the page is left or hidden, and once when it is at rest, for a page that ends without a word. Where a
 * page could not be read, what it showed before is forgotten.
 */
export function keepLastSeen(root: HTMLElement) {
  const keep = () => {
    if (isWorthKeeping(root)) store(location.pathname, root.innerHTML);
    else if (root.querySelector('[role="alert"]')) localStorage.removeItem(prefix + location.pathname);
  };
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.hidden && keep());
  setTimeout(() => (window.requestIdleCallback ?? setTimeout)(keep), 1500);
}

/** A list at its top, where the app starts, and nothing that still loads or failed. */
function isWorthKeeping(root: HTMLElement) {
  if (root.querySelector('[inert], [aria-busy="true"], [role="alert"]')) return false;
  const grids = [...root.querySelectorAll('[role="grid"]')];
  return grids.length > 0 && grids.every(({ scrollTop }) => scrollTop === 0);
}

/** `/` leads to the products of the category seen last. */
function pathToOpen() {
  const category = rememberedCategory();
  return location.pathname === '/' && category ? `/studio/${category}/products` : location.pathname;
}

/** As the theme's provider will say it. */
function colorScheme() {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The files of a build are named after what is in them. */
const build = () =>
  [...document.querySelectorAll('link[rel="stylesheet"], script[src]')]
    .map((file) => file.getAttribute('href') ?? file.getAttribute('src'))
    .join(' ');

function store(path: string, html: string) {
  const seen: Seen = { build: build(), search: location.search, html };
  try {
    localStorage.setItem(prefix + path, JSON.stringify(seen));
  } catch {
    // Full: pictures are the first to go.
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => localStorage.removeItem(key));
  }
}

function stored(path: string): Seen | undefined {
  try {
    return JSON.parse(localStorage.getItem(prefix + path) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
