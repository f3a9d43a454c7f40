import { ButtonElement } from './elements/ButtonElement';
import { Feedback } from './elements/Feedback';
import { Menu } from './elements/Menu';
import { MomentField } from './elements/MomentField';
import { Overflow } from './elements/Overflow';
import { Picker } from './elements/Picker';
import { TextField } from './elements/TextField';
import { Ticks } from './elements/Ticks';
import type { Block, Element } from './types';
import { Unknown } from './Unknown';

/** What an input block says about the element inside it. */
export interface InField {
  describedBy?: string | undefined;
  isInvalid: boolean;
  isRequired: boolean;
}

export interface ElementProps {
  block: Block;
  element: Element;
  field?: InField | undefined;
}

/** Draws an interactive element. */
export function ElementView(props: ElementProps) {
  switch (props.element.type) {
    case 'button':
    case 'workflow_button':
    case 'icon_button':
      return <ButtonElement {...props} />;
    case 'feedback_buttons':
      return <Feedback {...props} />;
    case 'static_select':
      return <Menu {...props} />;
    case 'external_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
    case 'multi_static_select':
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <Picker {...props} />;
    case 'overflow':
      return <Overflow {...props} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Ticks {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <MomentField {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'rich_text_input':
      return <TextField {...props} />;
    default:
      return <Unknown what="element" type={props.element.type} />;
  }
}
