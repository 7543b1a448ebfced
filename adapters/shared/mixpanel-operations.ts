/** What Mixpanel can do with a profile of a person, and of a group. */
export const mixpanelOperations = {
  identify: 'setOnce add append union remove unset',
  group: 'setOnce union remove unset',
}
