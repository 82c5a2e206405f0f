import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MapPinOff } from 'lucide-react';
import { EmptyState } from '@/components/EmptyState';
import classes from './Frame.module.css';

export function NoSuchPage() {
  return (
    <div className={classes.centred}>
      <EmptyState
        page
        icon={MapPinOff}
        title="Page not found"
        actions={
          <Button renderRoot={(props) => <Link to="/" {...props} />} variant="default">
            Go to the products
          </Button>
        }
      >
        The link may be old or mistyped.
      </EmptyState>
    </div>
  );
}
