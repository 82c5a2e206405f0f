import { Skeleton } from '@mantine/core';
import { lazy, Suspense, type ComponentProps } from 'react';

/** The library of the plots is large, and the figures beside them are read first. */
const Plot = lazy(() => import('./Plot'));

export const LazyPlot = (props: ComponentProps<typeof Plot>) => (
  <Suspense fallback={<Skeleton h={168} aria-hidden />}>
    <Plot {...props} />
  </Suspense>
);
