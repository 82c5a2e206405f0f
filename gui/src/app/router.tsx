import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { formatParams, parseParams } from '@/lib/params';
import { productSearch } from '@/features/products/search';
import { brandSearch } from '@/features/brands/search';
import { gateSearch } from '@/features/gate/search';
import { Frame } from './Frame';
import { Home } from './Home';
import { NoSuchPage } from './NoSuchPage';
import { ProductsRoute } from './ProductsRoute';
import { RouteFailed } from './RouteFailed';

const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

// The products come with the page; the code of the other screens is fetched on the first visit.
const products = createRoute({
  getParentRoute: () => root,
  path: '/studio/$category/products',
  validateSearch: productSearch,
  component: ProductsRoute,
});

const gate = createRoute({
  getParentRoute: () => root,
  path: '/studio/$category/gate',
  validateSearch: gateSearch,
  component: lazyRouteComponent(() => import('./GateRoute'), 'GateRoute'),
});

const brands = createRoute({
  getParentRoute: () => root,
  path: '/brands',
  validateSearch: brandSearch,
  component: lazyRouteComponent(() => import('./BrandsRoute'), 'BrandsRoute'),
});

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([home, products, gate, brands]),
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
