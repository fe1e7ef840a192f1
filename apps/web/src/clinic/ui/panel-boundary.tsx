import { Component, type ReactNode } from 'react';

type Props = { instead: ReactNode; children: ReactNode };

/** One panel that fails leaves the rest of the page usable. */
export class PanelBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
