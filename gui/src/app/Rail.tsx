import { Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { Link } from '@tanstack/react-router';
import {
  ClipboardCheck,
  CloudDownload,
  FolderSync,
  History,
  LayoutDashboard,
  Keyboard,
  ListChecks,
  ListOrdered,
  Package,
  Search,
  Settings,
  ShieldCheck,
  Tags,
  type LucideIcon,
} from 'lucide-react';
import { Mark } from '@/components/Mark';
import { commandKey } from '@/lib/keys';
import { CategorySwitcher } from './CategorySwitcher';
import { openKeyboardShortcuts } from './keyboardShortcutsStore';
import { PersonMenu } from './PersonMenu';
import { SchemeToggle } from './SchemeToggle';
import { useCategory } from './useCategory';
import classes from './Rail.module.css';

const studio = [
  { to: '/studio/$category/overview', word: 'Overview', icon: LayoutDashboard },
  { to: '/studio/$category/products', word: 'Products', icon: Package },
  { to: '/studio/$category/production', word: 'Production', icon: CloudDownload },
  { to: '/studio/$category/compile', word: 'Compile & Reports', icon: ClipboardCheck },
  { to: '/studio/$category/review', word: 'Review', icon: ListChecks },
  { to: '/studio/$category/queue', word: 'Queue', icon: ListOrdered },
  { to: '/studio/$category/reconcile', word: 'Reconcile', icon: FolderSync },
  { to: '/studio/$category/gate', word: 'Gate', icon: ShieldCheck },
] as const;

const everywhere = [
  { to: '/brands', word: 'Brands', icon: Tags },
  { to: '/history', word: 'History', icon: History },
  { to: '/settings', word: 'Settings', icon: Settings },
] as const;

export function Rail() {
  const category = useCategory();
  return (
    <nav aria-label="Main" className={classes.rail}>
      <Link to="/" className={classes.brand} aria-label="Rollcall, home">
        <Mark />
        <span className={classes.word}>Rollcall</span>
      </Link>
      <CategorySwitcher />
      <Tooltip label={`Find anything (${commandKey} K)`} position="right">
        <UnstyledButton className={classes.item} aria-label="Find anything" onClick={() => spotlight.open()}>
          <Search size={15} aria-hidden />
          <span className={classes.label}>Find anything</span>
          <Kbd className={classes.hint} aria-hidden>
            {commandKey} K
          </Kbd>
        </UnstyledButton>
      </Tooltip>
      {category && (
        <div role="group" aria-label="Studio" className={classes.group}>
          <p className={classes.title} aria-hidden>
            Studio
          </p>
          {studio.map(({ to, ...item }) => (
            <Link key={to} to={to} params={{ category: category.category }} {...link(item.word)}>
              <Item {...item} />
            </Link>
          ))}
        </div>
      )}
      <div role="group" aria-label="All categories" className={classes.group}>
        <p className={classes.title} aria-hidden>
          All categories
        </p>
        {everywhere.map(({ to, ...item }) => (
          <Link key={to} to={to} {...link(item.word)}>
            <Item {...item} />
          </Link>
        ))}
      </div>
      <div className={classes.foot}>
        <PersonMenu />
        <SchemeToggle />
        <Tooltip label="Keyboard shortcuts (?)">
          <UnstyledButton
            className={classes.square}
            aria-label="Keyboard shortcuts"
            onClick={openKeyboardShortcuts}
          >
            <Keyboard size={15} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      </div>
    </nav>
  );
}
const link = (word: string) => ({
  className: classes.item,
  activeProps: { 'aria-current': 'page' as const },
  'aria-label': word,
});

function Item({ icon: Icon, word }: { icon: LucideIcon; word: string }) {
  return (
    <>
      <Icon size={15} aria-hidden />
      <span className={classes.label}>{word}</span>
    </>
  );
}
