import type { RouterHistory, SearchMiddleware } from '@tanstack/react-router';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { toValidNetworkSearch } from '../network/model/network-search.ts';
import { toValidScenariosSearch } from '../scenarios/scenarios-search.ts';
import { RouteFailure } from '../shell/route-failure.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { Shell } from '../shell/shell.tsx';
import type { GlobalSearch, SupplierSearch } from '../url-state.ts';
import {
  GLOBAL_KEYS,
  dropRejected,
  getText,
  parseSearch,
  stringifySearch,
  toValidAuditSearch,
  toValidControlsSearch,
  toValidDataSearch,
  toValidExposureSearch,
  toValidGlobalSearch,
  toValidOverviewSearch,
  toValidPeopleSearch,
} from '../url-state.ts';

/** Every link keeps the global parameters; one that sets a parameter, to `undefined` too, has its way. */
const keepGlobalSearch: SearchMiddleware<GlobalSearch> = ({ search, next }) => {
  const kept = Object.fromEntries(GLOBAL_KEYS.map((key) => [key, search[key]]));
  return { ...kept, ...next(search) };
};

const rootRoute = createRootRoute({
  validateSearch: dropRejected('root', toValidGlobalSearch),
  search: { middlewares: [keepGlobalSearch] },
  component: Shell,
  notFoundComponent: NotFound,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: dropRejected('page', toValidOverviewSearch),
  component: lazyRouteComponent(() => import('../overview/overview-page.tsx'), 'OverviewPage'),
});
const exposureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exposure',
  validateSearch: dropRejected('page', toValidExposureSearch),
  component: lazyRouteComponent(() => import('../exposure/exposure-page.tsx'), 'ExposurePage'),
});
const supplierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/supplier',
  validateSearch: (raw): SupplierSearch => ({ id: getText(raw, 'id') }),
  component: lazyRouteComponent(() => import('../suppliers/supplier-page.tsx'), 'SupplierPage'),
});
const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/network',
  validateSearch: dropRejected('page', toValidNetworkSearch),
  component: lazyRouteComponent(() => import('../network/network-page.tsx'), 'NetworkPage'),
});
const licencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/licences',
  validateSearch: dropRejected('page', toValidOverviewSearch),
  component: lazyRouteComponent(() => import('../licences/licences-page.tsx'), 'LicencesPage'),
});
const scenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios',
  validateSearch: dropRejected('page', toValidScenariosSearch),
  component: lazyRouteComponent(() => import('../scenarios/scenarios-page.tsx'), 'ScenariosPage'),
});
const controlsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/controls',
  validateSearch: dropRejected('page', toValidControlsSearch),
  component: lazyRouteComponent(() => import('../controls/controls-page.tsx'), 'ControlsPage'),
});
const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  validateSearch: dropRejected('page', toValidDataSearch),
  component: lazyRouteComponent(() => import('../data/data-page.tsx'), 'DataPage'),
});
const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/method',
  component: lazyRouteComponent(() => import('../method/method-page.tsx'), 'MethodPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: dropRejected('page', toValidPeopleSearch),
  component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
});
const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: dropRejected('page', toValidAuditSearch),
  component: lazyRouteComponent(() => import('../people/audit-page.tsx'), 'AuditPage'),
});
const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../account/account-page.tsx'), 'AccountPage'),
});
/** What stands before a person is let in; the shell shows them without anything around. */
const signedOutRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../account/sign-in/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/set-up',
    component: lazyRouteComponent(() => import('../account/set-up-page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/join',
    component: lazyRouteComponent(() => import('../account/join-page.tsx'), 'JoinPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/new-password',
    component: lazyRouteComponent(() => import('../account/new-password-page.tsx'), 'NewPasswordPage'),
  }),
];

/**
 * The pages of the app. `basepath` is where it is served (Vite's base), without the closing slash; `history` replaces the browser's
 * in tests.
 */
export function createAppRouter(basepath: string, history?: RouterHistory) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      overviewRoute,
      exposureRoute,
      supplierRoute,
      networkRoute,
      licencesRoute,
      scenariosRoute,
      controlsRoute,
      dataRoute,
      methodRoute,
      peopleRoute,
      auditRoute,
      accountRoute,
      ...signedOutRoutes,
    ]),
    basepath,
    ...(history === undefined ? {} : { history }),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: RouteFailure,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
