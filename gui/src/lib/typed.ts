import { createContext, use, useEffect, useEffectEvent, useRef, type RefObject } from 'react';

export type Typed = () => boolean;
export const TypedIn = createContext<RefObject<Typed> | null>(null);

/**
 * Tells the dialog around a form whether something was typed into it that leaving would lose. Whoever leaves on purpose,
 * by Cancel or once it is saved, calls what it returns first.
 */
export function useTyped(typed: Typed): () => void {
  const done = useRef(false);
  const dialogRef = use(TypedIn);
  const latest = useEffectEvent(typed);
  useEffect(() => {
    if (!dialogRef) return;
    dialogRef.current = () => !done.current && latest();
    return () => {
      dialogRef.current = () => false;
    };
  }, [dialogRef]);
  return () => {
    done.current = true;
  };
}
