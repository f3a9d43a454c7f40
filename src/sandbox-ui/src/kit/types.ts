// Block Kit as it comes over the wire: every member but the type may be absent.

export interface TextObject {
  type: 'mrkdwn' | 'plain_text';
  text: string;
  emoji?: boolean;
  verbatim?: boolean;
}

export interface Option {
  text: TextObject;
  value: string;
  description?: TextObject;
  url?: string;
}

export interface OptionGroup {
  label: TextObject;
  options: Option[];
}

export interface Confirm {
  title: TextObject;
  text: TextObject;
  confirm?: TextObject;
  deny?: TextObject;
  style?: 'primary' | 'danger';
}

/** Which conversations a select offers. */
export interface Filter {
  include?: string[];
  exclude_bot_users?: boolean;
}

export interface Element {
  type: string;
  action_id?: string;
  text?: TextObject | string;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
  confirm?: Confirm;
  accessibility_label?: string;
  placeholder?: TextObject;
  options?: Option[];
  option_groups?: OptionGroup[];
  filter?: Filter;
  initial_option?: Option;
  initial_options?: Option[];
  initial_value?: string;
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_user?: string;
  initial_users?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  initial_channel?: string;
  initial_channels?: string[];
  max_selected_items?: number;
  min_query_length?: number;
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  is_decimal_allowed?: boolean;
  focus_on_load?: boolean;
  image_url?: string;
  alt_text?: string;
  positive_button?: { text: TextObject; value: string };
  negative_button?: { text: TextObject; value: string };
}

export interface Block {
  type: string;
  block_id?: string;
  text?: TextObject;
  fields?: TextObject[];
  accessory?: Element;
  elements?: Element[];
  element?: Element;
  label?: TextObject;
  hint?: TextObject;
  optional?: boolean;
  dispatch_action?: boolean;
  level?: string;
  actions?: Element[];
}

/** What a person has put into an element: text, one value, or several. */
export type Value = string | string[];
