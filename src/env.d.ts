declare namespace App {
  interface Locals {
    /** The policy whose text is being rendered; set for the components of src/components/policy. */
    policy: import('./policy/policies.ts').Policy;
  }
}
