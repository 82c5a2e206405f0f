import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { formatParams, parseParams } from '@/lib/params';
import { productSearch } from '@/features/products/search';
import { brandSearch } from '@/features/brands/search';
import { BrandsRoute } from './BrandsRoute';
import { Frame } from './Frame';
import { Home } from './Home';
import { NoSuchPage } from './NoSuchPage';
import { ProductsRoute } from './ProductsRoute';
import { RouteFailed } from './RouteFailed';

const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const products = createRoute({
  getParentRoute: () => root,
  path: '/studio/$category/products',
  validateSearch: productSearch,
  component: ProductsRoute,
});

const brands = createRoute({
  getParentRoute: () => root,
  path: '/brands',
  validateSearch: brandSearch,
  component: BrandsRoute,
});

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([home, products, brands]),
    parseSearch: parseParams,
    stringifySearch: formatParams,
    defaultErrorComponent: RouteFailed,
    defaultPreload: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
