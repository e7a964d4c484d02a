import { Navigate } from '@tanstack/react-router';
import { useMe } from '../queries/session/use-me.ts';
import { SignInDoor } from './sign-in-panel.tsx';

/** The door at an address of its own; who is in already, or needs no door, goes on to the overview. */
export function SignInPage() {
  const me = useMe().data;
  if (me === undefined) return null;
  return me.person === null ? <SignInDoor /> : <Navigate to="/" replace />;
}
