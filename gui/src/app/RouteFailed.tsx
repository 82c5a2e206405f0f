import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemView } from '@/components/ProblemView';

export function RouteFailed({ error, reset }: ErrorComponentProps) {
  return <ProblemView error={error} look="page" onRetry={reset} />;
}
