import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';

/**
 * For a field above a list: Enter takes the best of what was found for the text, as soon as that is known, unless the
 * arrow keys went to another.
 */
export function useBestOnEnter(text: string, answered: boolean, takeBest: () => void) {
  const moved = useRef(false);
  const waits = useRef(false);
  const answer = useEffectEvent(() => {
    if (waits.current) takeBest();
    waits.current = false;
  });
  useEffect(() => {
    if (answered) answer();
  }, [answered]);
  return {
    onInput: () => {
      moved.current = false;
      waits.current = false;
    },
    onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moved.current = true;
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      if (moved.current || text.trim() === '') return;
      event.preventDefault();
      event.stopPropagation();
      if (answered) takeBest();
      else waits.current = true;
    },
  };
}
