import { afterAll, beforeEach, expect, test } from 'vitest';
import { keepLastSeen, rememberCategory, showLastSeen } from './lastSeen';

const list = '<main><div role="grid"><div role="row">Razer Viper V3 Pro</div></div></main>';

const page = document.createElement('div');
afterAll(keepLastSeen(page));

beforeEach(() => {
  localStorage.clear();
  document.head.innerHTML = '<script src="/assets/index-a1.js"></script>';
  at('/studio/mouse/products?q=viper');
});

test('what a page showed last is shown at once, and is inert', () => {
  leave(list);
  const root = open();
  expect(root.textContent).toBe('Razer Viper V3 Pro');
  expect(root.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  expect((root.firstElementChild as HTMLElement).inert).toBe(true);
});

test('the start page shows the products of the last used category', () => {
  at('/studio/mouse/products');
  leave(list);
  rememberCategory('mouse');
  at('/');
  expect(open().textContent).toBe('Razer Viper V3 Pro');
});

test('a page that is no list is kept when it says so', () => {
  leave('<main><div>342 products</div></main>');
  expect(open().textContent).toBe('');
  leave('<main><div data-last-seen="true">342 products</div></main>');
  expect(open().textContent).toBe('342 products');
});

test('it is not shown for another search, another page or another build', () => {
  leave(list);
  at('/studio/mouse/products?q=cestus');
  expect(open().textContent).toBe('');
  at('/brands?q=viper');
  expect(open().textContent).toBe('');
  at('/studio/mouse/products?q=viper');
  document.head.innerHTML = '<script src="/assets/index-b2.js"></script>';
  expect(open().textContent).toBe('');
});

test('a page that is still loading is not stored', () => {
  leave(list.replace('role="grid"', 'role="grid" aria-busy="true"'));
  expect(open().textContent).toBe('');
});

test('what failed to load is deleted', () => {
  leave(list);
  leave('<main><div role="alert">This needs a role you do not have.</div></main>');
  expect(open().textContent).toBe('');
});

test('invalid stored data is ignored', () => {
  localStorage.setItem('rollcall.lastSeen /studio/mouse/products', '{"html":');
  expect(open().textContent).toBe('');
});

function at(address: string) {
  history.replaceState(null, '', address);
}

function leave(html: string) {
  page.innerHTML = html;
  window.dispatchEvent(new Event('pagehide'));
}

function open(): HTMLElement {
  const root = document.createElement('div');
  showLastSeen(root);
  return root;
}
