// What the scripts need of the browser beyond TypeScript's own list.

// Options of ours inherit nothing of what the page has added to all objects.
interface CustomEventInit { __proto__?: null }
interface EventInit { __proto__?: null }
interface RequestInit { __proto__?: null }
interface ResponseInit { __proto__?: null }
interface ScrollIntoViewOptions { __proto__?: null }
interface ShadowRootInit { __proto__?: null }

interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): string };
  };
}
