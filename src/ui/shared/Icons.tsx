import type { ReactNode } from 'react';

/** What an icon of the pane says; a word always stands beside it. */
export type IconName = 'right' | 'wrong' | 'query' | 'hint' | 'open' | 'blank';

/** Drawn on a square of 20; each has an outline of its own, so that they differ without colour. */
const SHAPES: Readonly<Record<IconName, ReactNode>> = {
  right: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M6.2 10.4l2.6 2.6 5-5.6" />
    </>
  ),
  wrong: (
    <>
      <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z" />
      <path d="M7 7l6 6M13 7l-6 6" />
    </>
  ),
  query: (
    <>
      <path d="M10 1.6l8.4 8.4-8.4 8.4L1.6 10z" />
      <path d="M7.9 8.2a2.1 2.1 0 1 1 2.9 2c-.6.3-.8.7-.8 1.3M10 13.6v.2" />
    </>
  ),
  hint: (
    <>
      <rect x="2" y="2" width="16" height="16" rx="3" />
      <path d="M10 9v5M10 6v.2" />
    </>
  ),
  open: (
    <>
      <circle cx="10" cy="10" r="8" strokeDasharray="3 2.2" />
      <path d="M10 5.8v5M10 13.8v.2" />
    </>
  ),
  blank: (
    <>
      <rect x="3.5" y="2" width="13" height="16" rx="1.5" />
      <path d="M7 10h6" />
    </>
  ),
};

/** An icon as tall as the text it stands in, in the text's colour. */
export function Icon({
  name,
  size = 20,
}: {
  readonly name: IconName;
  readonly size?: number;
}): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[name]}
    </svg>
  );
}
