import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Todo } from './todos';
import classes from './Overview.module.css';

/** What waits for a person, each with the way to it. */
export function Todos({ category, todos, complete }: { category: string; todos: Todo[]; complete: boolean }) {
  if (todos.length === 0) {
    return complete ? (
      <p className={classes.nothing} data-meaning="green">
        <CircleCheck size={15} aria-hidden className={classes.icon} />
        Nothing to do: every product has its job file, and production says the same.
      </p>
    ) : null;
  }
  return (
    <ul className={classes.todos}>
      {todos.map(({ id, meaning, icon: Icon, what, why, action, page, search }) => (
        <li key={id} className={classes.todo} data-meaning={meaning}>
          <Icon size={16} aria-hidden className={classes.icon} />
          <span className={classes.what}>{what}</span>
          <span className={classes.why}>{why}</span>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                {...props}
                to={`/studio/$category/${page}`}
                params={{ category }}
                search={search as never}
                aria-label={`${action}: ${what}`}
              />
            )}
          >
            {action}
          </Button>
        </li>
      ))}
    </ul>
  );
}
