//! A field to type in.

use std::rc::Rc;

use yew::html::onchange;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VTag};

/// What stands in it is set as an attribute: to draw it anew takes nothing away that is being typed, as a `value` of
/// `html!` does.
pub fn text_field(
    mode: &'static str,
    most: &'static str,
    value: String,
    change: Callback<yew::Event>,
) -> Html {
    let fixed = |value| Some(AttributeOrProperty::Attribute(AttrValue::Static(value)));
    let value = Some(AttributeOrProperty::Attribute(AttrValue::from(value)));
    let mut field = VTag::new("input");
    field.set_attributes(Attributes::Dynamic {
        keys: &["type", "inputmode", "maxlength", "autocomplete", "value"],
        values: Box::new([fixed("text"), fixed(mode), fixed(most), fixed("off"), value]),
    });
    let change: Rc<dyn Listener> = Rc::new(onchange::Wrapper::new(change));
    field.set_listeners(Box::new([Some(change)]));
    field.into()
}
