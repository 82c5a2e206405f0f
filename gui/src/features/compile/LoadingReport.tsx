import { Skeleton } from '@mantine/core';
import classes from './Compile.module.css';

export function LoadingReport() {
  return (
    <div role="status" aria-label="Loading the report" className={classes.loading}>
      <Skeleton h={20} w={360} />
      <Skeleton h={28} />
      <Skeleton h={240} />
    </div>
  );
}
