import type { QueryClient } from '@tanstack/react-query';
import type { RouterHistory, SearchMiddleware } from '@tanstack/react-router';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { toValidNetworkSearch } from '../network/model/network-search.ts';
import { toValidScenariosSearch } from '../scenarios/scenarios-search.ts';
import { isPartMissing, isPlaceThere } from '../load-online.ts';
import { explainFailure } from '../shell/explain-failure.ts';
import { RouteFailure } from '../shell/route-failure.tsx';
import type { PAGES } from './pages.ts';
import { NotFound } from '../shell/not-found.tsx';
import { Shell } from '../shell/shell.tsx';
import type { Services } from '../queries/services.tsx';
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

/**
 * The program of a page. If its server does not answer, it fails in words of its own: a missing file means for the router a newer program in its
 * place; it would load the page anew and lose the open view.
 */
async function loadPage<Page>(load: (pages: typeof PAGES) => Promise<Page>): Promise<Page> {
  try {
    return await load((await import('./pages.ts')).PAGES);
  } catch (error) {
    throw !isPartMissing(error) || (await isPlaceThere()) ? error : explainFailure(error);
  }
}

/** Every link keeps the global parameters; its own parameters, `undefined` too, go first. */
const keepGlobalSearch: SearchMiddleware<GlobalSearch> = ({ search, next }) => {
  const kept = Object.fromEntries(GLOBAL_KEYS.map((key) => [key, search[key]]));
  return { ...kept, ...next(search) };
};

/** A page's means to ask before its components do; null: they ask themselves. */
type Asking = { queries: QueryClient; services: Services } | null;

const rootRoute = createRootRouteWithContext<{ asking: Asking }>()({
  validateSearch: dropRejected('root', toValidGlobalSearch),
  search: { middlewares: [keepGlobalSearch] },
  component: Shell,
  notFoundComponent: NotFound,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: dropRejected('page', toValidOverviewSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.overview()), 'OverviewPage'),
});
const exposureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/exposure',
  validateSearch: dropRejected('page', toValidExposureSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.exposure()), 'ExposurePage'),
});
const supplierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/supplier',
  validateSearch: (raw): SupplierSearch => ({ id: getText(raw, 'id') }),
  component: lazyRouteComponent(() => loadPage((pages) => pages.supplier()), 'SupplierPage'),
});
const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/network',
  validateSearch: dropRejected('page', toValidNetworkSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.network()), 'NetworkPage'),
  // Also when a link to it is pointed at: its picture takes longest of all pages.
  loader: ({ context: { asking }, location: { search }, preload }) => {
    if (asking === null) return;
    import('../network/model/ask-ahead.ts').then(
      ({ askNetworkAhead }) => askNetworkAhead(asking, search, !preload),
      () => undefined,
    );
  },
  staleTime: Infinity,
});
const licencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/licences',
  validateSearch: dropRejected('page', toValidOverviewSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.licences()), 'LicencesPage'),
});
const scenariosRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scenarios',
  validateSearch: dropRejected('page', toValidScenariosSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.scenarios()), 'ScenariosPage'),
});
const controlsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/controls',
  validateSearch: dropRejected('page', toValidControlsSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.controls()), 'ControlsPage'),
});
const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  validateSearch: dropRejected('page', toValidDataSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.data()), 'DataPage'),
});
const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/method',
  component: lazyRouteComponent(() => loadPage((pages) => pages.method()), 'MethodPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: dropRejected('page', toValidPeopleSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.people()), 'PeoplePage'),
});
const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: dropRejected('page', toValidAuditSearch),
  component: lazyRouteComponent(() => loadPage((pages) => pages.audit()), 'AuditPage'),
});
const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => loadPage((pages) => pages.account()), 'AccountPage'),
});
/** What stands before a person is let in; the shell shows them without anything around. */
const signedOutRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    component: lazyRouteComponent(() => loadPage((pages) => pages.signIn()), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/set-up',
    component: lazyRouteComponent(() => loadPage((pages) => pages.setUp()), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/join',
    component: lazyRouteComponent(() => loadPage((pages) => pages.join()), 'JoinPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/new-password',
    component: lazyRouteComponent(() => loadPage((pages) => pages.newPassword()), 'NewPasswordPage'),
  }),
];

/**
 * The pages of the app. `basepath` is the path of the app (Vite's base), without the closing slash; `history` replaces the browser's in tests.
 * `asking`: the means to ask for pages ahead.
 */
export function createAppRouter(basepath: string, asking: Asking, history?: RouterHistory) {
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
    context: { asking },
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
