import { createContext, use, useEffect, useEffectEvent, type RefObject } from 'react';

export type Typed = () => boolean;
export const TypedIn = createContext<RefObject<Typed> | null>(null);

/** Tells the dialog around a form whether something was typed into it that leaving would lose. */
export function useTyped(typed: Typed) {
  const dialogRef = use(TypedIn);
  const latest = useEffectEvent(typed);
  useEffect(() => {
    if (!dialogRef) return;
    dialogRef.current = () => latest();
    return () => {
      dialogRef.current = () => false;
    };
  }, [dialogRef]);
}
