import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { rememberCategory } from '@/lib/lastSeen';
import { formatParams, parseParams } from '@/lib/params';
import { productSearch } from '@/features/products/search';
import { brandSearch } from '@/features/brands/search';
import { compileSearch } from '@/features/compile/search';
import { gateSearch } from '@/features/gate/search';
import { historySearch } from '@/features/history/search';
import { importSearch } from '@/features/import/search';
import { productionSearch } from '@/features/production/search';
import { queueSearch } from '@/features/queue/search';
import { reconcileSearch } from '@/features/reconcile/search';
import { reviewSearch } from '@/features/review/search';
import { settingsSearch } from '@/features/settings/search';
import { Frame } from './Frame';
import { Home } from './Home';
import { NoSuchPage } from './NoSuchPage';
import { RouteFailed } from './RouteFailed';

const root = createRootRoute({ component: Frame, notFoundComponent: NoSuchPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

// Remembered as soon as the address names it, so that other screens use it even if this one never loads.
const studio = createRoute({
  getParentRoute: () => root,
  path: '/studio/$category',
  beforeLoad: ({ params }) => rememberCategory(params.category),
});

// The code of a screen is fetched on its first visit.
const overview = createRoute({
  getParentRoute: () => studio,
  path: '/overview',
  component: lazyRouteComponent(() => import('./OverviewRoute'), 'OverviewRoute'),
});

const products = createRoute({
  getParentRoute: () => studio,
  path: '/products',
  validateSearch: productSearch,
  component: lazyRouteComponent(() => import('./ProductsRoute'), 'ProductsRoute'),
});

const gate = createRoute({
  getParentRoute: () => studio,
  path: '/gate',
  validateSearch: gateSearch,
  component: lazyRouteComponent(() => import('./GateRoute'), 'GateRoute'),
});

const queue = createRoute({
  getParentRoute: () => studio,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./QueueRoute'), 'QueueRoute'),
});

const production = createRoute({
  getParentRoute: () => studio,
  path: '/production',
  validateSearch: productionSearch,
  component: lazyRouteComponent(() => import('./ProductionRoute'), 'ProductionRoute'),
});

const compile = createRoute({
  getParentRoute: () => studio,
  path: '/compile',
  validateSearch: compileSearch,
  component: lazyRouteComponent(() => import('./CompileRoute'), 'CompileRoute'),
});

const reconcile = createRoute({
  getParentRoute: () => studio,
  path: '/reconcile',
  validateSearch: reconcileSearch,
  component: lazyRouteComponent(() => import('./ReconcileRoute'), 'ReconcileRoute'),
});

const review = createRoute({
  getParentRoute: () => studio,
  path: '/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('./ReviewRoute'), 'ReviewRoute'),
});

const imports = createRoute({
  getParentRoute: () => studio,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('./ImportRoute'), 'ImportRoute'),
});

const brands = createRoute({
  getParentRoute: () => root,
  path: '/brands',
  validateSearch: brandSearch,
  component: lazyRouteComponent(() => import('./BrandsRoute'), 'BrandsRoute'),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('./HistoryRoute'), 'HistoryRoute'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('./SettingsRoute'), 'SettingsRoute'),
});

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      home,
      studio.addChildren([overview, products, imports, production, compile, review, queue, reconcile, gate]),
      brands,
      history,
      settings,
    ]),
    parseSearch: parseParams,
    stringifySearch: formatParams,
    defaultErrorComponent: RouteFailed,
    // The frame is shown while the code of a screen loads.
    defaultPendingComponent: () => null,
    defaultPreload: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
