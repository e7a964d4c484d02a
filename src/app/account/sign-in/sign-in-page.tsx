import { Navigate } from '@tanstack/react-router';
import { useMe } from '../../queries/session/use-me.ts';
import { SignInPanel } from './sign-in-panel.tsx';

/** Signing in at an address of its own. A signed-in person, or one without need of it, goes on to the overview. */
export function SignInPage() {
  const me = useMe().data;
  if (me === undefined) return null;
  return me.person === null ? <SignInPanel /> : <Navigate to="/" replace />;
}
