import type { LocalisedText } from "../domain/locale";

/** What several items have in common that a learner should know before starting. */
export const needsNumpy: LocalisedText = {
  id: "Kodenya memakai NumPy, yang tidak wajib kamu pilih di tools analisis data. Dua atau tiga jam cukup: “NumPy: the absolute basics for beginners”.",
  en: "The code uses NumPy, which you need not have picked among the data-analysis tools. Two or three hours of it are enough: “NumPy: the absolute basics for beginners”.",
};

export const needsScikitLearn: LocalisedText = {
  id: "Modelnya memakai Scikit-learn, tool dari langkah 3. Beberapa jam cukup: “Getting Started” di situs Scikit-learn, atau “Intro to Machine Learning” di Kaggle Learn.",
  en: "The model uses Scikit-learn, a tool of step 3. A few hours of it are enough: “Getting Started” on Scikit-learn’s site, or “Intro to Machine Learning” on Kaggle Learn.",
};

export const needsDeepLearningTool: LocalisedText = {
  id: "Latihannya memakai PyTorch atau Keras, tool dari langkah 3. Beberapa jam cukup: “Learn the Basics” di situs PyTorch, atau “Basic classification” di situs TensorFlow.",
  en: "The exercise uses PyTorch or Keras, tools of step 3. A few hours of one are enough: “Learn the Basics” on PyTorch’s site, or “Basic classification” on TensorFlow’s.",
};

export const freeHosting: LocalisedText = {
  id: "Demo gratis: Streamlit Community Cloud menayangkan aplikasi Streamlit dari repo GitHub. Banyak tutorial memakai Space gratis di Hugging Face, tetapi sejak Juli 2026 akun gratis tidak bisa lagi membuat Space Gradio atau Docker di CPU. Yang tersisa: Space statis, dan dua Space ZeroGPU untuk akun yang umurnya lebih dari 30 hari.",
  en: "A free demo: Streamlit Community Cloud hosts Streamlit apps from a GitHub repository. Many tutorials use a free Space on Hugging Face, but since July 2026 free accounts can no longer create Gradio or Docker Spaces on CPU. What remains: static Spaces, and two ZeroGPU ones for accounts older than 30 days.",
};
