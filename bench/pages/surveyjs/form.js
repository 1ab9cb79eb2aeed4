fetch('form.json').then((response) => response.json()).then((form) => {
  window.survey = new Survey.Model(form);
  survey.render(document.getElementById('form'));
});
