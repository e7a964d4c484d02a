export { SystemicPage } from './firms/systemic-page.tsx';
export { MovesPage } from './moves/moves-page.tsx';
