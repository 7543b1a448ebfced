import { describe, expect, test } from 'vitest'
import { mixpanelEvent, openRelay, posthogEvent } from './support/open-relay'

describe('what cannot be cleaned', () => {
  test.each([
    ['$snapshot', { $snapshot_data: [{ type: 3, data: { text: 'canary' } }] }],
    ['$$heatmap', { $heatmap_data: { 'https://app.example/people/canary': [{ x: 1 }] } }],
    ['survey sent', { $survey_response: 'canary', $survey_response_ab12: 'canary' }],
    ['survey dismissed', { $survey_response_1: 'canary' }],
    ['survey abandoned', { $survey_response_ab12: 'canary', $survey_questions: ['canary'] }],
  ])('does not leave, whichever endpoint it is sent to: PostHog’s %s', async (name, properties) => {
    for (const path of ['/b/e/', '/b/batch/', '/b/i/v0/e/']) {
      const lab = openRelay()
      const events = [posthogEvent(properties, name), posthogEvent()]
      expect((await lab.ask(path, events)).status).toBe(200)
      expect(lab.events().map(({ event }) => event)).toEqual(['tick'])
      expect(lab.receipts[0]).toMatchObject({ events: 1, dropped: { incomplete: 1 } })
      // Alone it is taken, too: an SDK would send it again.
      expect((await lab.ask(path, events.slice(0, 1))).status).toBe(200)
      expect(lab.sent).toHaveLength(1)
    }
  })

  test.each([
    ['/a/track', 'mp_name_tag'],
    ['/a/track', '$el_attr__title'],
    ['/a/track', '$el_attr__aria-label'],
    ['/a/track', '$attr-aria-label'],
    ['/b/e/', '$sentry_exception_message'],
    ['/b/e/', '$exception_steps'],
    ['/b/e/', '$input_value'],
    ['/b/e/', '$snapshot_data'],
    ['/b/e/', '$survey_response'],
    ['/b/e/', '$survey_questions'],
    ['/b/e/', '$product_tour_step_element_text'],
    ['/b/e/', '$product_tour_button_text'],
  ])('what %s has of the page or of a person by the name %s does not leave', async (path, name) => {
    const lab = openRelay()
    const event = path === '/b/e/' ? posthogEvent : mixpanelEvent
    await lab.ask(path, event({ [name]: 'Quokka canary', plan: 'pro' }))
    expect(lab.events()[0]?.properties).toMatchObject({ plan: 'pro' })
    expect(lab.events()[0]?.properties).not.toHaveProperty([name])
    expect(lab.receipts[0]?.lines).toContainEqual(
      expect.objectContaining({ property: `properties.${name}`, treatment: 'drop' }),
    )
  })

  test('of the addresses of what was clicked, origin and path are left', async () => {
    const lab = openRelay()
    const href = 'https://app.example/people?email=x&q=canary'
    await lab.ask('/a/track', mixpanelEvent({ $el_attr__href: href, '$attr-href': href }))
    await lab.ask('/b/e/', posthogEvent({ $external_click_url: href }))
    expect(JSON.stringify(lab.sent)).not.toContain('canary')
    expect(lab.events()[0]?.properties).toMatchObject({
      $external_click_url: 'https://app.example/people',
    })
  })
})
