import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { DelayNotice } from '@/components/DelayNotice';
import { useLive } from '@/lib/live';
import { categoryQueries } from '@/lib/categories';
import { KeyboardShortcuts } from './KeyboardShortcuts';
import { NoSuchCategory } from './NoSuchCategory';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { useCategory } from './useCategory';
import classes from './Frame.module.css';

export function Frame() {
  useLive(useCategory()?.category);
  const { category } = useParams({ strict: false });
  const categories = useQuery(categoryQueries.list());
  // A list kept from the last visit may be older than the category.
  const isKnown = category === undefined || categories.data?.some((item) => item.category === category);
  // A failed list is reported by the page: trying it again must not make the page disappear.
  const mayStillLoad =
    !isKnown && categories.isFetching && (categories.data !== undefined || !categories.isFetched);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to content
      </a>
      <Rail />
      <main id="content" className={classes.content}>
        <DelayNotice />
        {isKnown === false && !mayStillLoad ? (
          <NoSuchCategory key={category} category={category} />
        ) : (
          !mayStillLoad && <Outlet />
        )}
      </main>
      <Palette />
      <KeyboardShortcuts />
    </div>
  );
}
