import { Textarea } from '@mantine/core';
import type { ComponentProps } from 'react';

const longest = 500;

/** The reason for overruling the gate; the services accept up to 500 characters. */
export function ReasonField({ autoFocus, ...field }: ComponentProps<typeof Textarea>) {
  return (
    <Textarea
      withAsterisk
      autosize
      minRows={2}
      maxRows={6}
      maxLength={longest}
      {...(autoFocus && { 'data-autofocus': true })}
      {...field}
    />
  );
}
