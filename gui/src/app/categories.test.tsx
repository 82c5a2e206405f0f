import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { aProblem } from '@/test/answers';
import { show } from '@/test/screen';
import { server } from '@/test/setup';
import { Home } from './Home';
import { NoSuchCategory } from './NoSuchCategory';
import { RemoveCategoryDialog } from '@/components/RemoveCategoryDialog';

it('adds the category of the address if it does not exist', async () => {
  const added: unknown[] = [];
  const { user } = show(<NoSuchCategory category="toaster" />);
  server.use(
    http.post('*/api/v1/categories', async ({ request }) => {
      added.push(await request.json());
      return HttpResponse.json({ category: 'toaster' }, { status: 201 });
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Add category Toaster' }));
  await waitFor(() => expect(added).toEqual([{ category: 'toaster' }]));
});

it('removes a category by name, and says why one in use cannot be removed', async () => {
  const onClose = vi.fn();
  const { user } = show(<RemoveCategoryDialog category="toaster" opened onClose={onClose} />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove category Toaster?' }));
  server.use(
    http.delete('*/api/v1/categories/toaster', () =>
      aProblem(409, 'category_in_use', { detail: 'It has 1 product and 1 brand.' }),
    ),
  );
  await user.click(dialog.getByRole('button', { name: 'Remove category Toaster' }));
  expect(await dialog.findByText('It has 1 product and 1 brand.')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  server.use(http.delete('*/api/v1/categories/toaster', () => new HttpResponse(null, { status: 204 })));
  await user.click(dialog.getByRole('button', { name: 'Remove category Toaster' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

const aCategory = {
  category: 'mouse',
  products: 1,
  hasCatalog: true,
  hasActiveFiltering: true,
  removable: false,
  contents: [],
};

/** Answers the question for the categories once it is told to. */
function categoriesLater() {
  const answers: (() => void)[] = [];
  const told = new Promise<void>((resolve) => answers.push(resolve));
  server.use(
    http.get('*/api/v1/categories', async () => {
      await told;
      return HttpResponse.json({ items: [aCategory], total: 1, nextCursor: null });
    }),
  );
  return () => answers.forEach((answer) => answer());
}

it('opens the first category', async () => {
  window.history.replaceState(null, '', '/');
  show(<Home />);
  await waitFor(() => expect(window.location.pathname).toBe('/studio/mouse/overview'));
});

it('leaves those alone who went elsewhere before the categories were there', async () => {
  window.history.replaceState(null, '', '/');
  show(<Home />);
  const answer = categoriesLater();
  window.history.pushState(null, '', '/history');
  answer();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(window.location.pathname).toBe('/history');
});
