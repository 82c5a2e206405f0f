import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './global.css';
import { keepLastSeen, showLastSeen } from '@/lib/lastSeen';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const startApp = async () => {
  const { start } = await import('./main');
  await start(root);
  keepLastSeen(root);
};

/** Lets the page paint what it has. A hidden page never paints, so it does not wait. */
const afterPaint = (then: () => void) =>
  document.hidden ? then() : requestAnimationFrame(() => setTimeout(then));

afterPaint(() => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-ahead]')) {
    link.rel = link.dataset.ahead ?? '';
  }
  if (showLastSeen(root)) afterPaint(startApp);
  else void startApp();
});
