addEventListener("click", (event) => {
  const wish = event.target.dataset?.do;
  if (wish === "print") print();
  if (wish === "size") document.documentElement.classList.toggle("large");
  if (wish === "elder") document.documentElement.classList.toggle("elder");
});
