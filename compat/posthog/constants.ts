/** Constants of the vendor, which apps import beside its types: surveys that an app shows itself are told by them. */
export const SurveyType = {
  Popover: 'popover',
  API: 'api',
  Widget: 'widget',
  ExternalSurvey: 'external_survey',
} as const
export type SurveyType = (typeof SurveyType)[keyof typeof SurveyType]

export const SurveyQuestionType = {
  Open: 'open',
  MultipleChoice: 'multiple_choice',
  SingleChoice: 'single_choice',
  Rating: 'rating',
  Link: 'link',
} as const
export type SurveyQuestionType = (typeof SurveyQuestionType)[keyof typeof SurveyQuestionType]

export const SurveyEventName = {
  SHOWN: 'survey shown',
  DISMISSED: 'survey dismissed',
  SENT: 'survey sent',
  ABANDONED: 'survey abandoned',
} as const
export type SurveyEventName = (typeof SurveyEventName)[keyof typeof SurveyEventName]

export const SurveyEventProperties = {
  SURVEY_ID: '$survey_id',
  SURVEY_NAME: '$survey_name',
  SURVEY_RESPONSE: '$survey_response',
  SURVEY_ITERATION: '$survey_iteration',
  SURVEY_ITERATION_START_DATE: '$survey_iteration_start_date',
  SURVEY_PARTIALLY_COMPLETED: '$survey_partially_completed',
  SURVEY_SUBMISSION_ID: '$survey_submission_id',
  SURVEY_QUESTIONS: '$survey_questions',
  SURVEY_COMPLETED: '$survey_completed',
  PRODUCT_TOUR_ID: '$product_tour_id',
  SURVEY_LAST_SEEN_DATE: '$survey_last_seen_date',
  SURVEY_LANGUAGE: '$survey_language',
} as const
export type SurveyEventProperties =
  (typeof SurveyEventProperties)[keyof typeof SurveyEventProperties]

export const DisplaySurveyType = { Popover: 'popover', Inline: 'inline' } as const
export type DisplaySurveyType = (typeof DisplaySurveyType)[keyof typeof DisplaySurveyType]

export const SurveyPosition = {
  TopLeft: 'top_left',
  TopRight: 'top_right',
  TopCenter: 'top_center',
  MiddleLeft: 'middle_left',
  MiddleRight: 'middle_right',
  MiddleCenter: 'middle_center',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  NextToTrigger: 'next_to_trigger',
} as const
export type SurveyPosition = (typeof SurveyPosition)[keyof typeof SurveyPosition]

export const SurveyTabPosition = {
  Top: 'top',
  Left: 'left',
  Right: 'right',
  Bottom: 'bottom',
} as const
export type SurveyTabPosition = (typeof SurveyTabPosition)[keyof typeof SurveyTabPosition]

export const SurveyWidgetType = { Button: 'button', Tab: 'tab', Selector: 'selector' } as const
export type SurveyWidgetType = (typeof SurveyWidgetType)[keyof typeof SurveyWidgetType]

export const SurveySchedule = { Once: 'once', Recurring: 'recurring', Always: 'always' } as const
export type SurveySchedule = (typeof SurveySchedule)[keyof typeof SurveySchedule]

export const SurveyEventType = { Activation: 'events', Cancellation: 'cancelEvents' } as const
export type SurveyEventType = (typeof SurveyEventType)[keyof typeof SurveyEventType]

export const SurveyQuestionBranchingType = {
  NextQuestion: 'next_question',
  End: 'end',
  ResponseBased: 'response_based',
  SpecificQuestion: 'specific_question',
} as const
export type SurveyQuestionBranchingType =
  (typeof SurveyQuestionBranchingType)[keyof typeof SurveyQuestionBranchingType]

export const severityLevels = ['fatal', 'error', 'warning', 'log', 'info', 'debug'] as const

export const Compression = { GZipJS: 'gzip-js', Base64: 'base64' } as const
export type Compression = (typeof Compression)[keyof typeof Compression]
