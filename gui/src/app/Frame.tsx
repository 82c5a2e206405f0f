import { Outlet } from '@tanstack/react-router';
import { DelayNotice } from '@/components/DelayNotice';
import { useLive } from '@/lib/live';
import { KeyMap } from './KeyMap';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { useCategory } from './useCategory';
import classes from './Frame.module.css';

export function Frame() {
  useLive(useCategory()?.category);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <Rail />
      <main id="content" className={classes.content}>
        <DelayNotice />
        <Outlet />
      </main>
      <Palette />
      <KeyMap />
    </div>
  );
}
