import { Component, type ReactNode } from 'react';
import { FaultBar } from './FaultBar';

type BoundaryState =
  { readonly phase: 'whole' } | { readonly phase: 'broken'; readonly error: unknown };

/**
 * Keeps a bug in one part of the pane from emptying it: shows what broke, to be copied, and tries again.
 * A class, because React knows error boundaries in no other form.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { phase: 'whole' };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { phase: 'broken', error };
  }

  override render(): ReactNode {
    if (this.state.phase === 'whole') return this.props.children;
    const { error } = this.state;
    return (
      <FaultBar
        fault={{ code: 'broken', error }}
        onRetry={() => this.setState({ phase: 'whole' })}
      />
    );
  }
}
