import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aDriftedRow } from '@/test/productionSamples';
import { aProduction, productionHandlersOf } from '@/test/productionService';
import { show } from '@/test/screen';
import { server } from '@/test/setup';
import { ProductionBadge } from './ProductionBadge';

const product = {
  category: 'mouse',
  productId: 'mouse-corsair-m75-wireless',
  badge: 'production_drift' as const,
};

it('says on focus which field differs, and in which list that was found', async () => {
  const other = aDriftedRow({
    row_id: 'drift-2',
    productId: 'mouse-corsair-m75-wireless-lite',
    field: 'dpi',
  });
  const { user } = show(<ProductionBadge product={product} />);
  server.use(...productionHandlersOf(aProduction({ rows: [aDriftedRow(), other] })));
  await user.tab();
  const why = await screen.findByRole('tooltip');
  expect(await screen.findByText('Weight')).toBeTruthy();
  expect(why.textContent).toContain('89→91');
  expect(why.textContent).toContain('Compared with production.json');
  expect(why.textContent).not.toContain('Dpi');
});

it('leads to the rows of the product on the screen of production', () => {
  show(<ProductionBadge product={product} />);
  expect(screen.getByRole('link', { name: 'Drift' }).getAttribute('href')).toBe(
    '/studio/mouse/production?q=mouse-corsair-m75-wireless&class=all',
  );
});
