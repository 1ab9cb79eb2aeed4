//! A field to type in.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes};

use super::tag::with;

/// What stands in it is set as an attribute: to draw it anew takes nothing away that is being typed, as a `value` of
/// `html!` does. What is changed in it is heard around it.
/// At each key it is noted, for the browser's Back leaves a field without a change; the change is what draws anew.
pub fn text_field(
    mode: &'static str,
    typed: &str,
    oninput: Callback<InputEvent>,
    onchange: Callback<yew::Event>,
) -> Html {
    let fixed = |value| Some(AttributeOrProperty::Attribute(AttrValue::Static(value)));
    let typed = Some(AttributeOrProperty::Attribute(AttrValue::Rc(Rc::from(typed))));
    let attributes = Attributes::Dynamic {
        keys: &["type", "inputmode", "maxlength", "autocomplete", "value"],
        values: Box::new([fixed("text"), fixed(mode), fixed("200"), fixed("off"), typed]),
    };
    html! { <span {oninput} {onchange}>{ with("input", attributes, Html::default()) }</span> }
}
