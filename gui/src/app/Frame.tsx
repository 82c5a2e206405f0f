import { Outlet } from '@tanstack/react-router';
import { KeyMap } from './KeyMap';
import { Palette } from './Palette';
import { Rail } from './Rail';
import classes from './Frame.module.css';

export function Frame() {
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <Rail />
      <main id="content" className={classes.content}>
        <Outlet />
      </main>
      <Palette />
      <KeyMap />
    </div>
  );
}
